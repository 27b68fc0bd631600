package io.certwatch.product.checklist;

/** What an item of a template is repeated for ({@code each} of templates), in the order of the checklist. */
public enum SubjectKind {
    /** Once: the company as a whole. */
    COMPANY,
    /** Each vendor of the inventory. */
    VENDOR,
    /** Each obligation that is required now, whether anything is left to do about it or not. */
    OBLIGATION,
    /** Each edition or law that is open for comments. */
    CONSULTATION
}
