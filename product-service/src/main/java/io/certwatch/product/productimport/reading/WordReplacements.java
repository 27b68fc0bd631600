package io.certwatch.product.productimport.reading;

import java.util.Comparator;
import java.util.List;

/** Replacements of words, from a resource with lines like {@code Q1 = 一季度 | H1}; the longest is replaced first. */
record WordReplacements(List<Word> words) {

    record Word(String written, String meant) {}

    static WordReplacements of(String resource) {
        return new WordReplacements(WordList.lines(resource)
                .flatMap(line -> line.words().stream().map(word -> new Word(word, line.thing())))
                .sorted(Comparator.comparingInt((Word word) -> word.written().length())
                        .reversed())
                .toList());
    }

    String replace(String text) {
        for (var word : words) {
            if (text.contains(word.written())) text = text.replace(word.written(), word.meant());
        }
        return text;
    }
}
