import Glibc

// A reader that went away is an error of `write`, not the end of the process.
signal(SIGPIPE, SIG_IGN)
let command = Command(
  input: DescriptorInput(STDIN_FILENO),
  output: DescriptorOutput(STDOUT_FILENO),
  errors: DescriptorOutput(STDERR_FILENO),
  files: DiskFiles(),
  clock: .system,
  environment: Environment.current()
)
exit(command.run(Array(CommandLine.arguments.dropFirst())).rawValue)
