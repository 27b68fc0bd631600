package io.certwatch.catalogue.problem;

import static java.util.stream.Collectors.joining;

import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Language;
import io.certwatch.platform.text.Messages;
import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.UnreadableSource;
import java.util.List;

/** The sentences in which requests and rows of a list are refused. */
public final class ProblemText {

    private static final Messages MESSAGES = new Messages("io.certwatch.catalogue");

    private ProblemText() {}

    /** @param key in the message bundles */
    public static Sentence of(String key, Object... arguments) {
        return MESSAGES.sentence(key, arguments);
    }

    /** All of them in one line, each with its field. */
    public static Sentence of(List<FieldFault> faults) {
        return join(faults.stream().map(ProblemText::of).toList());
    }

    public static Sentence of(FieldFault fault) {
        return of("problem.fault", fault.field(), fault.words());
    }

    /** Why a document cannot be read; what a reader of documents says is English. */
    public static Sentence of(UnreadableSource unreadable) {
        return unreadable instanceof NoSuchTable none ? none.words() : Sentence.quote(unreadable.reason());
    }

    /** Codes and words of the API, as a list in each language. */
    public static Sentence list(List<String> words) {
        return new Sentence(String.join("、", words), String.join(", ", words));
    }

    public static Sentence join(List<Sentence> sentences) {
        return new Sentence(join(sentences, Language.ZH), join(sentences, Language.EN));
    }

    private static String join(List<Sentence> sentences, Language language) {
        return sentences.stream()
                .map(sentence -> sentence.in(language))
                .collect(joining(MESSAGES.text(language, "problem.join")));
    }
}
