package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.Sentence;

/** Why a check ended with its outcome. */
public record Reason(String code, Sentence sentence) {

    /** @param key of the sentence in the message bundles */
    public static Reason of(String code, String key, Object... arguments) {
        return new Reason(code, ProblemText.of(key, arguments));
    }
}
