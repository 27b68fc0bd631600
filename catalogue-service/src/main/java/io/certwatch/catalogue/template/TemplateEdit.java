package io.certwatch.catalogue.template;

import io.certwatch.edition.Fault;
import java.util.List;

/** The outcome of a request to change a template. */
public sealed interface TemplateEdit {

    record Done(TemplateRevision revision) implements TemplateEdit {}

    record Faulty(List<Fault> faults) implements TemplateEdit {}

    /** The request is based on another revision; {@code revision} is the current one. */
    record Stale(String id, int revision) implements TemplateEdit {}

    record Unknown(String id) implements TemplateEdit {}
}
