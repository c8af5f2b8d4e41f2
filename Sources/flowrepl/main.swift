import FlowSpec

print("flowrepl")
