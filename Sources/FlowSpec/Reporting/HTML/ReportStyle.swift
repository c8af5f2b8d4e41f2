/// How a report looks: on paper, in the dark, and from 320 pixels on.
enum ReportStyle {
  // Contrast, by WCAG 2.2: texts at least 4.5 to 1 on what they stand on, bars and lines 3 to 1.
  static let css: Markup = """
    :root{--ground:#fbfaf7;--card:#fff;--ink:#1d1f22;--soft:#5b5f66;--line:#dcd8d0;\
    --track:#ece8e0;--bar:#2f6690;--range:#12324a;--mark:#9a3412;--me:#2f6690;--me-ink:#fff;--bot:#ece8e0;--agent:#dfeadf}
    @media (prefers-color-scheme:dark){:root{--ground:#15171a;--card:#1d2024;--ink:#eceae5;--soft:#aaaeb5;\
    --line:#363a40;--track:#2d3137;--bar:#6fa8d6;--range:#e4f1fb;--mark:#f0a07c;--me:#2c5a80;--me-ink:#fff;\
    --bot:#2d3137;--agent:#27382b}}
    *{box-sizing:border-box}
    html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
    background:var(--ground);color:var(--ink);-webkit-text-size-adjust:100%}
    body{margin:0;overflow-wrap:anywhere}
    .page{max-width:72rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
    .skip{position:absolute;left:-200vw}
    .skip:focus{position:static;display:inline-block;padding:.5rem 1rem}
    a{color:var(--bar)}
    a:focus-visible{outline:3px solid var(--bar);outline-offset:2px;border-radius:2px}
    h1{font-size:2rem;line-height:1.2;letter-spacing:-.02em;margin:0 0 .5rem}
    h2{font-size:1.25rem;line-height:1.3;margin:0 0 .25rem}
    h3{font-size:1rem;margin:0}
    p{margin:0}
    header p{color:var(--soft)}
    nav{margin:1.5rem 0 0;font-size:.9rem}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0}
    nav a{display:inline-block;padding:.25rem 0}
    section{margin-top:3rem}
    .lead{color:var(--soft);margin-bottom:1.25rem;max-width:44rem}
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:1rem;list-style:none;\
    margin:0;padding:0}
    .cards li{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.1rem;\
    display:flex;flex-direction:column}
    .cards h3{font-size:.9rem;font-weight:600;color:var(--soft)}
    .big{font-size:1.9rem;line-height:1.3;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
    .cards svg{height:.6rem;margin:.25rem 0 .35rem}
    .how{font-size:.82rem;color:var(--soft);font-variant-numeric:tabular-nums}
    .means{font-size:.82rem;color:var(--soft);margin-top:.6rem;padding-top:.6rem;border-top:1px solid var(--line)}
    .pair{display:grid;gap:1.5rem 3rem;align-items:start}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:1.5rem 2.5rem;\
    margin-bottom:1.5rem}
    .charts svg,.pair svg{max-width:27rem}
    figure{margin:0}
    figcaption{font-size:.9rem;font-weight:600;margin-bottom:.35rem}
    svg{display:block;width:100%;height:auto;font:13px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow:visible}
    svg text{fill:var(--ink)}
    svg text.c{fill:var(--soft);font-size:12px}
    svg text.v{text-anchor:end;font-variant-numeric:tabular-nums}
    .track{fill:var(--track)}
    .bar{fill:var(--bar)}
    .range{stroke:var(--range);stroke-width:1.5}
    .axis{stroke:var(--soft);stroke-width:1}
    table{border-collapse:collapse;width:100%;font-size:.88rem;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-size:.82rem;color:var(--soft);padding-bottom:.35rem}
    th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid var(--line);font-weight:400}
    thead th{font-size:.8rem;color:var(--soft);vertical-align:bottom;overflow-wrap:break-word}
    tbody th{font-weight:600;min-width:7rem}
    td:not(.n){min-width:9rem}
    .n{text-align:right;padding-right:0;padding-left:.6rem;white-space:nowrap}
    .remark{color:var(--mark);font-size:.88rem;margin-top:.5rem}
    .menu{margin-top:1.75rem}
    .menu h3{margin-bottom:.5rem}
    .chats{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(26rem,100%),1fr));gap:3rem 4rem}
    .where,.aside,.who{font-size:.8rem;color:var(--soft)}
    .chat{list-style:none;margin:.75rem 0 0;padding:0;display:flex;flex-direction:column;gap:.6rem}
    .chat li{max-width:min(85%,65ch);align-self:flex-start}
    .says{background:var(--bot);border-radius:.9rem .9rem .9rem .25rem;padding:.55rem .85rem;white-space:pre-wrap;\
    overflow-wrap:anywhere;unicode-bidi:isolate;width:fit-content;max-width:100%}
    .chat .me{align-self:flex-end}
    .me .says{background:var(--me);color:var(--me-ink);border-radius:.9rem .9rem .25rem .9rem;margin-left:auto}
    .me .who,.me .aside{text-align:right}
    .agent .says{background:var(--agent)}
    .platform .says{border:1px dashed var(--soft)}
    .chat .note{align-self:center;text-align:center;font-size:.8rem;color:var(--soft)}
    dl{display:grid;gap:.9rem;margin:0;max-width:50rem}
    dt{font-weight:600;font-size:.9rem}
    dd{margin:0;color:var(--soft);font-size:.9rem}
    .notes{margin-top:1.25rem;color:var(--soft);font-size:.9rem;max-width:50rem}
    .notes p+p{margin-top:.5rem}
    @media (min-width:56rem){.pair{grid-template-columns:minmax(18rem,2fr) 3fr}}
    @media (max-width:40rem){.page{padding-top:1.5rem}h1{font-size:1.6rem}
    thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    table,tbody,tr,tbody th,td,caption{display:block}
    tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
    tbody th,td{border:0;padding:.1rem 0}
    td{display:flex;justify-content:space-between;gap:1rem;text-align:right}
    td::before{content:attr(data-name);color:var(--soft);text-align:left}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
    @page{margin:14mm}
    @media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--track:#e6e6e6;\
    --bar:#2f6690;--range:#000;--mark:#7c2d12;--me:#e3edf5;--me-ink:#000;--bot:#eee;--agent:#e6efe6}
    html{font-size:10.5pt;-webkit-print-color-adjust:exact}
    .page{max-width:none;padding:0}.skip,nav{display:none}
    .cards{grid-template-columns:repeat(3,1fr)}
    .pair{grid-template-columns:2fr 3fr;gap:1.5rem}
    h2,h3,figcaption,caption{break-after:avoid}
    .cards li,.chat li,tr,svg,dt,dd{break-inside:avoid}.chats{display:block}article{margin-top:1.5rem}}
    """
}
