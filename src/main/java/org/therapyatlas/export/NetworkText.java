package org.therapyatlas.export;

import java.util.Locale;

/**
 * The lines of a network in GraphML, and in the two files that VOSviewer takes: a map of the items
 * and the links between them.
 */
final class NetworkText {
  static final String GRAPHML_START =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"/>
      <key id="size" for="node" attr.name="size" attr.type="double"/>
      <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
      """;
  static final String GRAPHML_END = "</graph>\n</graphml>\n";
  static final String MAP_HEADER = "id\tlabel\tdescription\tweight\n";

  private NetworkText() {}

  static String graph(boolean directed) {
    return "<graph edgedefault=\"%s\">%n".formatted(directed ? "directed" : "undirected");
  }

  static String node(String id, String label, double size) {
    return String.format(
        Locale.ROOT,
        "<node id=\"%s\"><data key=\"label\">%s</data><data key=\"size\">%s</data></node>%n",
        xml(id),
        xml(label),
        number(size));
  }

  static String edge(String source, String target, double weight) {
    return String.format(
        Locale.ROOT,
        "<edge source=\"%s\" target=\"%s\"><data key=\"weight\">%s</data></edge>%n",
        xml(source),
        xml(target),
        number(weight));
  }

  /** An item of a VOSviewer map; its ids are numbers from 1. */
  static String item(long number, String id, String label, double weight) {
    return "%d\t%s\t%s\t%s\n".formatted(number, cell(label), cell(id), number(weight));
  }

  static String link(long left, long right, double weight) {
    return "%d\t%d\t%s\n".formatted(left, right, number(weight));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  private static String cell(String text) {
    return text.replaceAll("[\\s\"]+", " ").strip();
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        // Control characters are no characters of XML 1.0.
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }
}
