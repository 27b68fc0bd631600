package io.certwatch.product.checklist;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;

import io.certwatch.edition.Sector;
import io.certwatch.product.checklist.AskedTemplates.AskedTemplate;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds out by which templates a company is asked: those for all, and those of its sectors.
 *
 * @param sectors that a company states
 */
record CompanyTemplates(Templates templates, Function<String, Set<Sector>> sectors, ChecklistStarts starts) {

    AskedTemplates of(String company, LocalDate today) {
        var stated = sectors.apply(company);
        var all = templates.all().stream()
                .sorted(ChecklistTemplate.ORDER)
                .collect(partitioningBy(template -> template.appliesTo(stated)));
        var asked = requireNonNull(all.get(true));
        var since =
                starts.since(company, asked.stream().map(ChecklistTemplate::id).toList(), today);
        return new AskedTemplates(
                company,
                today,
                asked.stream()
                        .map(template -> new AskedTemplate(template, since.getOrDefault(template.id(), today)))
                        .toList(),
                requireNonNull(all.get(false)));
    }
}
