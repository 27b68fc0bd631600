package io.certwatch.notification.contactimport;

import io.certwatch.tabular.WordList;
import java.util.Arrays;
import java.util.Optional;

/** What headers and cells of lists are called, in Chinese and English: {@code language} = 语种, {@code language.zh} = 中文. */
final class ContactWords {
    private static final WordList WORDS = WordList.beside(ContactWords.class, "words.txt");

    Optional<ContactColumn> column(String header) {
        return Arrays.stream(ContactColumn.values())
                .filter(column -> WORDS.means(header, column.field()))
                .findFirst();
    }

    boolean isTeam(String vendor) {
        return WORDS.means(vendor, "team");
    }

    /** What a cell of the column says, in the spelling of JSON. */
    Optional<String> value(ContactColumn column, String cell) {
        var start = column.field() + ".";
        return WORDS.senses(cell).stream()
                .map(WordList.Sense::meaning)
                .filter(meaning -> meaning.startsWith(start))
                .map(meaning -> meaning.substring(start.length()))
                .findFirst();
    }
}
