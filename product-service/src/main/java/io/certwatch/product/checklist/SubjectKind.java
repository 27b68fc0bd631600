package io.certwatch.product.checklist;

import java.util.regex.Pattern;

/** What an item of a template is repeated for ({@code each} of templates), in the order of the checklist. */
public enum SubjectKind {
    /** Once: the company as a whole. */
    COMPANY,
    /** Each vendor of the inventory. */
    VENDOR,
    /** Each obligation that is required now, whether anything is left to do about it or not. */
    OBLIGATION,
    /** Each edition or law that is open for comments. */
    CONSULTATION;

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Whether an id has the form of those of this kind. */
    boolean hasIdsLike(String id) {
        return switch (this) {
            case COMPANY -> id.equals(ItemSubject.company().id());
            case OBLIGATION -> UUID.matcher(id).matches();
            case VENDOR, CONSULTATION -> true;
        };
    }
}
