package io.certwatch.catalogue.law.json;

import io.certwatch.catalogue.law.LawContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads the shipped versions of laws from the reference data. */
public final class ShippedLaws {

    private record Seed(List<LawUpload> versions) {}

    private static final String PLACE = "/certwatch/reference/laws.json";

    private ShippedLaws() {}

    public static List<LawContent> read() {
        try (var file = ShippedLaws.class.getResourceAsStream(PLACE)) {
            if (file == null) throw new IllegalStateException("There is no " + PLACE + " on the class path");
            return JsonMapper.shared().readValue(file, Seed.class).versions().stream()
                    .map(LawUpload::content)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
