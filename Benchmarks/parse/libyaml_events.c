/* Parses files with libyaml's event parser and drops every event: the least that libyaml does for any reader. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <yaml.h>

static int parse(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return 2;
  struct stat info;
  if (fstat(fileno(file), &info)) return 2;
  size_t size = (size_t)info.st_size;
  unsigned char *bytes = malloc(size + 1);
  if (!bytes || fread(bytes, 1, size, file) != size) return 2;
  fclose(file);

  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return 2;
  yaml_parser_set_input_string(&parser, bytes, size);
  for (int done = 0; !done;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      fprintf(stderr, "libyaml: %s at line %zu\n", parser.problem, parser.problem_mark.line + 1);
      return 1;
    }
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  free(bytes);
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  for (int index = 1; index < argc; index++) {
    int status = parse(argv[index]);
    if (status) return status;
  }
  return 0;
}
