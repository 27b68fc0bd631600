package io.certwatch.product.impact.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Sense;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An entry of the lexicon as it would be saved. */
record LexiconImpactForm(
        @Schema(description = "Its code; OTHER and CONTEXT belong to no edition", example = "SCP-02")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}")
        String entry,

        @Schema(description = "All its senses, as for PUT /api/lexicon/{entry}") @Size(min = 1, max = 100)
        List<Map<String, Object>> senses) {

    private static final JsonMapper TOLERANT = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws RequestProblem that names the first sense that cannot be read */
    List<Sense> read() {
        var read = new ArrayList<Sense>();
        for (var sense : senses) {
            try {
                read.add(TOLERANT.convertValue(sense, Sense.class));
            } catch (IllegalArgumentException | JacksonException unreadable) {
                throw RequestProblem.invalid("senses[" + read.size() + "]", Explanation.of("problem.no-sense"));
            }
        }
        return read;
    }
}
