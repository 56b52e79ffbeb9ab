import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the steps of runs of several sizes took, from their manifests, and how they grew. Arguments: {@code
 * RECORDS=manifest.json} for each size, smallest first.
 */
public final class Curve {
  private record Run(long records, Map<String, JsonNode> steps) {}

  private Curve() {}

  public static void main(String[] arguments) throws Exception {
    List<Run> runs = new ArrayList<>();
    for (String argument : arguments) {
      int cut = argument.indexOf('=');
      JsonNode manifest = new ObjectMapper().readTree(Path.of(argument.substring(cut + 1)).toFile());
      Map<String, JsonNode> steps = new LinkedHashMap<>();
      manifest.get("steps").forEach(step -> steps.put(step.get("name").asText(), step));
      runs.add(new Run(Long.parseLong(argument.substring(0, cut)), steps));
    }
    Run last = runs.get(runs.size() - 1);
    List<String> names = new ArrayList<>(last.steps().keySet());
    names.sort(
        Comparator.comparingDouble((String name) -> -last.steps().get(name).get("task_seconds").asDouble())
            .thenComparing(name -> name));
    for (Run run : runs) {
      System.out.printf(Locale.ROOT, "%n%,d records%n%-24s %9s %12s %12s %9s %12s%n",
          run.records(), "step", "seconds", "task seconds", "shuffled MB", "spilled MB", "peak task MB");
      for (String name : names) {
        JsonNode step = run.steps().get(name);
        System.out.printf(Locale.ROOT, "%-24s %9.1f %12.1f %12.1f %9.1f %12.1f%n",
            name,
            step.get("seconds").asDouble(),
            step.get("task_seconds").asDouble(),
            step.get("shuffle_bytes").asDouble() / 1e6,
            step.get("spill_bytes").asDouble() / 1e6,
            step.get("peak_memory_bytes").asDouble() / 1e6);
      }
    }
    for (int i = 1; i < runs.size(); i++) {
      Run before = runs.get(i - 1);
      Run after = runs.get(i);
      double expected =
          after.records() * Math.log(after.records()) / (before.records() * Math.log(before.records()));
      System.out.printf(Locale.ROOT,
          "%nFrom %,d to %,d records n log n grows %.1f times; task seconds of the steps over 1 %% of all:%n",
          before.records(), after.records(), expected);
      double all = after.steps().values().stream().mapToDouble(step -> step.get("task_seconds").asDouble()).sum();
      for (String name : names) {
        double then = before.steps().get(name).get("task_seconds").asDouble();
        double now = after.steps().get(name).get("task_seconds").asDouble();
        if (now > all / 100) {
          System.out.printf(Locale.ROOT, "%-24s %5.1f %% of all, grew %6.1f times, %5.2f of n log n%n",
              name, 100 * now / all, now / then, now / then / expected);
        }
      }
    }
  }
}
