package org.therapyatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.sql.internal.SQLConf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The image and the job for Kubernetes, as far as they can be checked without such a cluster: what
 * they name exists, and they name the same things.
 */
class KubernetesTest {
  private static final Path FOLDER = Path.of("jobs", "kubernetes");
  private static final Path SETTINGS = Path.of("jobs", "conf", "kubernetes.conf");

  private final Map<String, JsonNode> objects = new HashMap<>();
  private JsonNode pod;
  private JsonNode driver;
  private final List<String> command = new ArrayList<>();
  private String image;

  @BeforeEach
  void read() throws IOException {
    try (MappingIterator<JsonNode> all =
        new YAMLMapper(new YAMLFactory())
            .readerFor(JsonNode.class)
            .readValues(FOLDER.resolve("atlas.yaml").toFile())) {
      while (all.hasNext()) {
        JsonNode object = all.next();
        assertThat(object.path("apiVersion").asText()).isNotBlank();
        objects.put(object.path("kind").asText(), object);
      }
    }
    pod = objects.get("Job").at("/spec/template/spec");
    driver = pod.at("/containers/0");
    driver.get("command").forEach(part -> command.add(part.asText()));
    image = Files.readString(FOLDER.resolve("Containerfile"));
  }

  private String after(String option) {
    return command.get(command.indexOf(option) + 1);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    for (int at = 0; at < command.size(); at++) {
      if (command.get(at).equals("--conf")) {
        String[] setting = command.get(at + 1).split("=", 2);
        settings.put(setting[0], setting[1]);
      }
    }
    return settings;
  }

  @Test
  void theDriverMayStartPodsUnderTheAccountItHas() {
    assertThat(objects).containsOnlyKeys("ServiceAccount", "Role", "RoleBinding", "Job");
    String account = objects.get("ServiceAccount").at("/metadata/name").asText();
    JsonNode binding = objects.get("RoleBinding");

    assertThat(pod.get("serviceAccountName").asText()).isEqualTo(account);
    assertThat(binding.at("/subjects/0/name").asText()).isEqualTo(account);
    assertThat(binding.at("/roleRef/name").asText())
        .isEqualTo(objects.get("Role").at("/metadata/name").asText());
  }

  @Test
  void whatTheJobStartsLiesInTheImage() throws Exception {
    List<String> copied =
        Pattern.compile("(?m)^COPY (.+) (\\S+/)$")
            .matcher(image)
            .results()
            .flatMap(
                copy ->
                    List.of(copy.group(1).split(" ")).stream()
                        .map(file -> copy.group(2) + Path.of(file).getFileName()))
            .toList();
    String jar = command.get(command.indexOf("--class") + 2);

    assertThat(copied).containsExactlyInAnyOrder(jar, after("--properties-file"));
    assertThat(image).contains("target/therapy-atlas.jar").contains(SETTINGS.toString());
    assertThat(image)
        .contains("spark:" + org.apache.spark.package$.MODULE$.SPARK_VERSION() + "-java17");
    assertThat(Class.forName(after("--class")).getMethod("main", String[].class)).isNotNull();
  }

  @Test
  void theProgramTakesItsArguments() {
    List<String> arguments = command.subList(command.indexOf("--class") + 3, command.size());

    CommandLine.ParseResult parsed =
        Main.commandLine().parseArgs(arguments.toArray(String[]::new)).subcommand();

    assertThat(parsed.commandSpec().name()).isEqualTo("run");
    assertThat(parsed.errors()).isEmpty();
  }

  /** Settings of Spark's Kubernetes module, which Maven's jars do not have, are left out. */
  @Test
  void everySettingIsOneOfSparks() throws IOException {
    List<String> names = new ArrayList<>(settings().keySet());
    Properties stored = new Properties();
    stored.load(Files.newBufferedReader(SETTINGS));
    stored.stringPropertyNames().forEach(names::add);
    names.removeIf(name -> name.startsWith("spark.kubernetes."));
    names.removeIf(name -> name.startsWith("spark.executorEnv."));
    // Spark's settings are known once the classes that declare them are there.
    assertThat(org.apache.spark.internal.config.package$.MODULE$).isNotNull();
    assertThat(SQLConf.get()).isNotNull();

    assertThat(names).isNotEmpty();
    for (String name : names) {
      assertThat(ConfigEntry.findEntry(name)).as(name).isNotNull();
    }
  }

  @Test
  void variablesThatAreReferredToAreThere_andMemoryIsWhatSparkTakes() throws IOException {
    List<String> declared = new ArrayList<>();
    driver.get("env").forEach(variable -> declared.add(variable.get("name").asText()));
    List<String> used =
        Pattern.compile("\\$\\((\\w+)\\)")
            .matcher(String.join(" ", command))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    Properties stored = new Properties();
    stored.load(Files.newBufferedReader(SETTINGS));
    int heap = 1024 * Integer.parseInt(stored.getProperty("spark.driver.memory").replace("g", ""));

    assertThat(used).containsExactlyInAnyOrderElementsOf(declared);
    assertThat(driver.at("/resources/limits/memory").asText())
        .isEqualTo("%dMi".formatted((int) Math.ceil(heap + Math.max(384, 0.1 * heap))));
  }
}
