package io.certwatch.product.checklist;

import java.time.LocalDate;

/**
 * A template that a company is asked by.
 *
 * @param since the first day on which it was
 */
record AskedTemplate(ChecklistTemplate template, LocalDate since) {}
