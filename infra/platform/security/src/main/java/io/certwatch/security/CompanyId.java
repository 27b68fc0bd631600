package io.certwatch.security;

import java.util.regex.Pattern;

/** The form of the id of a company: a label of a DNS name (RFC 1123), which contains none of the separators of keys and paths. */
public final class CompanyId {

    /** Completes the sentence about an id that is refused. */
    public static final String OTHER_FORM = "has another form than 1 to 63 lower-case letters, digits and hyphens";

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private CompanyId() {}

    /** Whether the text has 1 to 63 lower-case letters, digits and hyphens, without a hyphen at either end. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}
