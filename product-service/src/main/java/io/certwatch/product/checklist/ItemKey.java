package io.certwatch.product.checklist;

/**
 * Identifies an item of a template. The key of the item is the same in all revisions of the template.
 *
 * @param template id of the template
 * @param key unique within the template
 */
public record ItemKey(String template, String key) {}
