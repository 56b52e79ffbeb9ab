package org.therapyatlas.corpus;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.therapyatlas.formats.Format;
import org.therapyatlas.formats.ReaderContext;
import org.therapyatlas.formats.ReaderOptions;
import org.therapyatlas.formats.RecordSink;
import org.therapyatlas.formats.Refusal;
import org.therapyatlas.formats.RefusalReason;
import org.therapyatlas.formats.json.JsonRecord;
import org.therapyatlas.formats.tables.TableFields;
import org.therapyatlas.text.Digests;

/**
 * Reads the rows of one Parquet file as records, one at a time, by the meaning of its columns. It
 * is read where it lies, as its index stands at its end, and therefore not inside of archives.
 */
final class ParquetRows {
  private ParquetRows() {}

  static void read(Path path, Configuration configuration, ReaderOptions options, RecordSink sink)
      throws IOException {
    int number = 0;
    try (ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), path)
            .withConf(HadoopInputFile.fromPath(path, configuration).getConfiguration())
            .build()) {
      TableFields table = null;
      ReaderContext context = new ReaderContext(path.getName(), options);
      for (Group row = rows.read(); row != null; row = rows.read()) {
        number++;
        if (table == null) {
          List<String> header = row.getType().getFields().stream().map(Type::getName).toList();
          table = TableFields.of(header, options.columns());
          if (!table.hasText()) {
            refuse(
                path,
                RefusalReason.UNSUPPORTED_FORMAT,
                ("Recognised as Parquet with the columns %s, of which none is known to hold a title,"
                        + " an abstract or a text; name it with --columns title=COLUMN.")
                    .formatted(header),
                sink);
            return;
          }
        }
        List<String> cells = cells(row);
        String sha256 =
            Digests.sha256(String.join("\u001F", cells).getBytes(StandardCharsets.UTF_8));
        JsonRecord.read(
            table.fields(cells),
            new JsonRecord.Origin(
                Format.PARQUET, table.database(), number, "Row " + number, sha256),
            context,
            sink);
      }
    } catch (RuntimeException e) {
      refuse(
          path,
          RefusalReason.UNREADABLE,
          "Behind row %d the Parquet file is damaged (%s); fetch it again."
              .formatted(number, said(e)),
          sink);
      return;
    }
    if (number == 0) {
      refuse(path, RefusalReason.EMPTY, "The table holds no row.", sink);
    }
  }

  private static String said(RuntimeException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("");
  }

  private static void refuse(Path path, RefusalReason reason, String detail, RecordSink sink) {
    String sha256 = Digests.sha256((path.getName() + reason).getBytes(StandardCharsets.UTF_8));
    sink.refuse(new Refusal(0, sha256, reason, detail));
  }

  private static List<String> cells(Group row) {
    List<String> cells = new ArrayList<>();
    for (int field = 0; field < row.getType().getFieldCount(); field++) {
      List<String> values = new ArrayList<>();
      values(row, field, values);
      cells.add(String.join("; ", values));
    }
    return cells;
  }

  /** A value as it would be written by hand: spreadsheets keep ids as numbers with a fraction. */
  private static String plain(String value, Type type) {
    PrimitiveType.PrimitiveTypeName name = type.asPrimitiveType().getPrimitiveTypeName();
    boolean fraction =
        name == PrimitiveType.PrimitiveTypeName.DOUBLE
            || name == PrimitiveType.PrimitiveTypeName.FLOAT;
    boolean number = fraction && !value.endsWith("N") && !value.endsWith("y");
    return number ? new BigDecimal(value).toPlainString() : value;
  }

  /** The values of a column; those of a list in order, those of a structure not at all. */
  private static void values(Group group, int field, List<String> values) {
    Type type = group.getType().getType(field);
    boolean list =
        type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation;
    for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
      if (type.isPrimitive()) {
        values.add(plain(group.getValueToString(field, i), type));
      } else if (list) {
        Group items = group.getGroup(field, i);
        for (int k = 0; k < items.getFieldRepetitionCount(0); k++) {
          Group item = items.getGroup(0, k);
          if (item.getType().getType(0).isPrimitive()) {
            values(item, 0, values);
          }
        }
      }
    }
  }
}
