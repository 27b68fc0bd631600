package io.certwatch.catalogue.watching.web;

import io.certwatch.catalogue.watching.Reason;
import io.certwatch.catalogue.watching.SourceAlarm;
import io.certwatch.platform.text.Sentence;
import io.certwatch.security.Caller;
import io.certwatch.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a caller sees of a source. Stewards see everything. The query of a web address, a path of this machine and the headers of an answer
 * may contain secrets, such as a key or a session, and are left out for all others.
 */
enum Disclosure {
    EVERYTHING,
    NO_SECRETS;

    private static final String LEFT_OUT = "…";
    private static final Pattern QUERY = Pattern.compile("(?i)(https?://[^\\s?#]*)\\?\\S*");
    private static final Pattern PATH = Pattern.compile("(?i)file:\\S+|(?<![\\p{L}\\p{N}/:._~%-])/\\S+");

    static Disclosure to(Caller caller) {
        return caller.hasAnyOf(Set.of(Role.STEWARD)) ? EVERYTHING : NO_SECRETS;
    }

    String text(String text) {
        return this == EVERYTHING
                ? text
                : PATH.matcher(QUERY.matcher(text).replaceAll("$1?" + LEFT_OUT)).replaceAll(LEFT_OUT);
    }

    List<Reason> reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Reason(reason.code(), sentence(reason.sentence())))
                .toList();
    }

    List<SourceAlarm> alarms(List<SourceAlarm> alarms) {
        return alarms.stream()
                .map(alarm -> new SourceAlarm(alarm.kind(), alarm.since(), sentence(alarm.sentence())))
                .toList();
    }

    Map<String, List<String>> headers(Map<String, List<String>> headers) {
        return this == EVERYTHING ? headers : Map.of();
    }

    private Sentence sentence(Sentence sentence) {
        return new Sentence(text(sentence.zh()), text(sentence.en()));
    }
}
