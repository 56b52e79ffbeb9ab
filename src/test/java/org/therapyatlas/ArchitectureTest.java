package org.therapyatlas;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between packages, and the calls that would make rows depend on the machine. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.therapyatlas");

  private static final String ROOT = "org.therapyatlas.";

  @Test
  void textAnalysisAndParsingKnowNoSpark() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + "text..", ROOT + "formats..", ROOT + "lexicon..", ROOT + "references..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
        .check(CLASSES);
  }

  @Test
  void dataFlowsOneWay() {
    mayOnlyUse("text");
    mayOnlyUse("references", "text");
    mayOnlyUse("lexicon", "text");
    mayOnlyUse("formats", "references", "text");
    mayOnlyUse("table");
    mayOnlyUse("statistics");
    mayOnlyUse("corpus", "formats", "text", "lexicon", "references", "table", "statistics");
    mayOnlyUse("terms", "corpus", "text", "lexicon", "table", "statistics");
    mayOnlyUse("citations", "corpus", "references", "text", "table", "statistics");
    mayOnlyUse("topics", "corpus", "terms", "citations", "lexicon", "text", "table", "statistics");
    mayOnlyUse("synthetic");
    mayOnlyUse("difference", "corpus", "terms", "citations", "topics", "table");
    mayOnlyUse("export", "corpus", "citations", "evidence", "topics", "table");
    mayOnlyUse(
        "passages", "corpus", "terms", "citations", "duplicates", "evidence", "topics", "table");
    mayOnlyUse("duplicates", "citations", "text", "table");
    mayOnlyUse("evidence", "corpus", "formats", "table", "statistics");
  }

  @Test
  void onlyTheStoreReadsAndWritesTables() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "table.TableStore")
        .should()
        .dependOnClassesThat(
            are(
                DescribedPredicate.describe(
                    "readers and writers of tables",
                    type ->
                        Set.of(
                                "org.apache.spark.sql.DataFrameReader",
                                "org.apache.spark.sql.DataFrameWriter")
                            .contains(type.getName()))))
        .check(CLASSES);
  }

  @Test
  void onlyOneClassOpensASession() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + "Sessions")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("org\\.apache\\.spark\\.sql\\..*SparkSession\\$Builder")
        .check(CLASSES);
  }

  @Test
  void onlyMainPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.therapyatlas")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void rowsThatAreReadOneAfterAnotherAreBroughtTogetherInOneWay() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Together")
        .and()
        .doNotHaveSimpleName("RankBlocks")
        .and()
        // Only Spark itself reads these as they lie, and knows where they do.
        .doNotHaveSimpleName("Described")
        .should()
        .callMethodWhere(
            called(
                "org.apache.spark.sql.Dataset",
                Set.of("sortWithinPartitions"),
                "what Together says of it"))
        .check(CLASSES);
  }

  @Test
  void noRowDependsOnThePartitioning() {
    noClasses()
        .should()
        .callMethodWhere(
            called(
                "org.apache.spark.sql.functions",
                Set.of(
                    "avg",
                    "mean",
                    "first",
                    "first_value",
                    "last",
                    "last_value",
                    "any_value",
                    "rand",
                    "randn",
                    "uuid",
                    "monotonically_increasing_id",
                    "spark_partition_id",
                    "input_file_name",
                    "current_date",
                    "current_timestamp",
                    "approx_count_distinct",
                    "approx_percentile",
                    "percentile_approx",
                    "stddev",
                    "variance",
                    "corr"),
                "its result depends on where rows lie, or on the clock"))
        .check(CLASSES);
  }

  @Test
  void noRowsAreEncodedByReflection() {
    noClasses()
        .should()
        .callMethodWhere(
            called(
                "org.apache.spark.sql.Encoders",
                Set.of("bean", "kryo", "javaSerialization"),
                "a record becomes an empty row, a bean sorts its columns"))
        .check(CLASSES);
  }

  @Test
  void localesAndClocksAreNeverImplicit() {
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Year.class, "now")
        .orShould()
        .callConstructor(Date.class)
        .because("Turkish has two letters i, and a clock is no input")
        .check(CLASSES);
  }

  /** Since Java 19 a bare {@code \b} means another thing than before. */
  @Test
  void bordersOfWordsDoNotDependOnTheJava() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      sources = files.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    for (Path source : sources) {
      String text = Files.readString(source);
      if (text.contains("\\\\b")) {
        assertThat(text)
            .as(source.toString())
            .containsAnyOf("Regex", "Wording.of(")
            .doesNotContainPattern("Pattern\\.compile\\(\\s*\"")
            .doesNotContainPattern(
                "(?:matches|replaceAll|replaceFirst|split|rlike|regexp_extract)\\([^;]*\\\\\\\\b");
      }
    }
  }

  @Test
  void namesAreTheFieldsTerms() {
    classes()
        .should()
        .haveNameNotMatching(".*(Utils?|Helpers?|Managers?|Base|Impl)")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.therapyatlas.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  private static void mayOnlyUse(String name, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = ROOT + name + "..";
    for (int i = 0; i < others.length; i++) {
      allowed[i + 1] = ROOT + others[i] + "..";
    }
    noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.therapyatlas..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaMethodCall> called(
      String owner, Set<String> names, String why) {
    return DescribedPredicate.describe(
        "%s.%s: %s".formatted(owner, names, why),
        (JavaMethodCall call) ->
            call.getTargetOwner().getName().equals(owner) && names.contains(call.getName()));
  }
}
