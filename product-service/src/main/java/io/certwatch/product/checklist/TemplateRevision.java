package io.certwatch.product.checklist;

import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;

/**
 * A revision of a template by which a company is asked.
 *
 * @param since the first day on which the company was asked by the template, in any revision
 */
public record TemplateRevision(String id, long revision, Wording title, LocalDate since) {

    static List<TemplateRevision> of(AskedTemplates asked) {
        return asked.asked().stream()
                .map(one -> new TemplateRevision(
                        one.template().id(),
                        one.template().revision(),
                        one.template().title(),
                        one.since()))
                .toList();
    }
}
