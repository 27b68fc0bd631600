package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.platform.web.RequestProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ETag of an edition: its revision, and whether the edition is published. */
final class EditionTag {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:-published)?\"");

    private EditionTag() {}

    static String of(Edition edition) {
        return edition.status().draft() ? String.valueOf(edition.revision()) : edition.revision() + "-published";
    }

    /** The revision on which the request is based. */
    static int revision(@Nullable String ifMatch) {
        if (ifMatch == null) throw RequestProblem.unconditional(ProblemText.of("problem.if-match-draft"));
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw RequestProblem.invalid("If-Match", ProblemText.of("problem.etag"));
        }
        return Integer.parseInt(tag.group(1));
    }
}
