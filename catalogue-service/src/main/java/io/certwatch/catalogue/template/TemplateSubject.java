package io.certwatch.catalogue.template;

/** What an item exists once for. */
public enum TemplateSubject {
    COMPANY,
    /** Each vendor of the inventory. */
    VENDOR,
    /** Each open obligation. */
    OBLIGATION,
    /** Each open consultation, of the catalogue or of a law. */
    CONSULTATION
}
