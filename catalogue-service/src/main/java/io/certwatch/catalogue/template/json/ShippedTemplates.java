package io.certwatch.catalogue.template.json;

import io.certwatch.catalogue.template.ChecklistTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads the shipped templates from the reference data. */
public final class ShippedTemplates {

    private record Seed(List<ChecklistTemplate> templates) {}

    private static final String PLACE = "/certwatch/reference/checklist-templates.json";

    private ShippedTemplates() {}

    public static List<ChecklistTemplate> read() {
        try (var file = ShippedTemplates.class.getResourceAsStream(PLACE)) {
            if (file == null) throw new IllegalStateException("There is no " + PLACE + " on the class path");
            return JsonMapper.shared().readValue(file, Seed.class).templates();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
