package io.certwatch.product.checklist;

/**
 * Names an item of a template, in all of its revisions.
 *
 * @param template id of the template
 * @param key unique within the template
 */
public record ItemKey(String template, String key) {}
