package org.therapyatlas.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.therapyatlas.corpus.LexiconWords;
import org.therapyatlas.lexicon.Concept;
import org.therapyatlas.lexicon.Lexicon;
import org.therapyatlas.terms.ApartWords;
import org.therapyatlas.terms.DocumentTerms;
import org.therapyatlas.terms.StoredWords;
import org.therapyatlas.text.Analyzer;
import org.therapyatlas.text.Analyzers;
import org.therapyatlas.text.TokenConsumer;
import org.therapyatlas.text.TokenKind;
import org.therapyatlas.text.UserWords;

/**
 * Says documents of all languages in the words of one: those of its own as they are, of others what
 * their terms mean in it and the names it has for the concepts that they mention. Words without a
 * meaning are left out, for they would only tell the languages apart.
 *
 * @param common the language
 * @param meanings what was learned of the terms of other languages
 * @param lexicon the names of concepts, analysed as the words of documents are
 * @param userWords stop words and synonyms of the user's
 */
record SayInCommon(
    String common, Broadcast<Meanings> meanings, Broadcast<Lexicon> lexicon, UserWords userWords)
    implements MapPartitionsFunction<Row, Row> {

  /** Documents with their words and their concepts; rows of {@link ApartWords#SCHEMA}. */
  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    Worker worker = new Worker();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public Row next() {
        return worker.said(documents.next());
      }
    };
  }

  private final class Worker {
    private final Analyzer analyzer =
        Analyzers.of(common, LexiconWords.of(lexicon.value()).of(common));
    private final Set<String> stopWords = userWords.stopWords(common);
    private final Map<String, String> synonyms = userWords.synonyms(common);
    private final Map<String, List<String>> names = new HashMap<>();

    Row said(Row document) {
      String id = document.getAs(DocumentTerms.DOCUMENT_ID);
      String language = document.getAs(DocumentTerms.LANGUAGE);
      if (language.equals(common)) {
        Object[] columns = {
          CommonLanguage.ALL,
          document.getAs(DocumentTerms.TERMS),
          document.getAs(DocumentTerms.OTHER_FORMS),
          document.getAs(DocumentTerms.SEQUENCE),
          id
        };
        return RowFactory.create(columns);
      }
      StoredWords words = StoredWords.of(document);
      int[] occurrences = words.counts();
      Map<String, Integer> counts = new LinkedHashMap<>();
      for (int i = 0; i < occurrences.length; i++) {
        for (String meaning : meanings.value().of(language, words.term(i))) {
          counts.merge(meaning, occurrences[i], Integer::sum);
        }
      }
      for (Row concept : document.<Row>getList(document.fieldIndex("concepts"))) {
        for (String word : names.computeIfAbsent(concept.getString(0), this::name)) {
          counts.merge(word, concept.getInt(1), Integer::sum);
        }
      }
      return RowFactory.create(ApartWords.columns(id, CommonLanguage.ALL, counts));
    }

    /** The words of the first name of a concept. */
    private List<String> name(String id) {
      Concept concept = lexicon.value().concept(id);
      List<Concept.Name> known =
          concept == null ? List.of() : concept.names().getOrDefault(common, List.of());
      List<String> words = new ArrayList<>();
      if (!known.isEmpty()) {
        analyzer.analyze(
            known.get(0).text(),
            new TokenConsumer() {
              @Override
              public void token(String term, String surface, int start, int end, TokenKind kind) {
                if (kind == TokenKind.WORD && !stopWords.contains(term)) {
                  words.add(synonyms.getOrDefault(term, term));
                }
              }

              @Override
              public void boundary() {
                // Words are taken one by one.
              }
            });
      }
      return words;
    }
  }
}
