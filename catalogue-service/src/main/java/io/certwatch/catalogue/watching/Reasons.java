package io.certwatch.catalogue.watching;

import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.UnreadableSource;
import java.util.List;
import java.util.stream.Collectors;

/** The reasons to hold a version as a whole, and the reasons why a fetch failed. */
public final class Reasons {

    private Reasons() {}

    /** Adds a code and a Chinese sentence to the English message of the reader. */
    public static Reason unreadable(UnreadableSource unreadable) {
        return unreadable(unreadable.reason(), ProblemText.of(unreadable));
    }

    private static Reason unreadable(String why, Localized words) {
        if (why.contains("sign in")) return ofCode("SIGN_IN", words);
        if (why.contains("encod") || why.contains("garbled")) return ofCode("ENCODING", words);
        if (why.contains("there is no table in it")) return ofCode("NO_TABLE", words);
        boolean noHeader = why.contains("columns of a list") || why.contains("has a header");
        return ofCode(noHeader ? "NO_HEADER" : "UNREADABLE", words);
    }

    private static Reason ofCode(String code, Localized words) {
        return Reason.of(code, "reason.unreadable." + code, words);
    }

    public static Reason elsewhere(String host, String usual) {
        return Reason.of("ELSEWHERE", "reason.other-host", host, usual);
    }

    static Reason elsewhere(Fetch.Refused refused) {
        return Reason.of("ELSEWHERE", "reason.redirected", withoutFullStop(refused.detail()));
    }

    static Reason ofFailure(Fetch.Failed failed) {
        return Reason.of(failed.reason().name(), "reason.not-fetched", withoutFullStop(failed.detail()));
    }

    static Reason ofRefusal(Fetch.Refused refused) {
        return Reason.of(refused.reason().name(), "reason.refused", withoutFullStop(refused.detail()));
    }

    static Reason brokenOff(int attempts) {
        return Reason.of("BROKEN_OFF", "reason.broken-off", attempts);
    }

    static List<Reason> incomplete(List<FieldFault> faults) {
        return List.of(Reason.of("INCOMPLETE", "reason.incomplete", ProblemText.of(faults)));
    }

    static Reason alreadyPublished(String id) {
        return Reason.of("ALREADY_PUBLISHED", "reason.already-published", id);
    }

    static Reason editedOrForeign(String id) {
        return Reason.of("ANOTHERS_DRAFT", "reason.anothers-draft", id);
    }

    static Reason overtaken(String id) {
        return Reason.of("OVERTAKEN", "reason.overtaken", id);
    }

    static Sentence together(List<Reason> reasons) {
        return new Sentence(
                reasons.stream().map(reason -> reason.sentence().zh()).collect(Collectors.joining()),
                reasons.stream().map(reason -> reason.sentence().en()).collect(Collectors.joining(" ")));
    }

    private static String withoutFullStop(String detail) {
        return detail.endsWith(".") ? detail.substring(0, detail.length() - 1) : detail;
    }
}
