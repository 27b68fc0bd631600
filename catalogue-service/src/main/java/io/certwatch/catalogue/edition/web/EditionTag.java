package io.certwatch.catalogue.edition.web;

import io.certwatch.catalogue.edition.Edition;
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
        if (ifMatch == null)
            throw RequestProblem.unconditional("Say in If-Match which revision you looked at: the ETag of the draft.");
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw RequestProblem.invalid("If-Match", "must be the ETag that an earlier answer gave, like \"3\"");
        }
        return Integer.parseInt(tag.group(1));
    }
}
