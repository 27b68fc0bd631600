package io.certwatch.product.checklist.facts;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.checklist.facts.AccreditedBodies.Announced;
import io.certwatch.product.checklist.facts.AccreditedBodies.Body;
import io.certwatch.product.checklist.facts.AccreditedBodies.Work;
import io.certwatch.product.checklist.facts.OpenConsultations.EditionConsultations;
import io.certwatch.product.checklist.facts.OpenConsultations.LawConsultations;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.obligation.ObligationOverviews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@Import({InventoryFacts.class, VendorFacts.class, ConsultationFacts.class, LawConsultations.class})
class FactsConfiguration {

    private static final String BODIES = "/certwatch/reference/accredited-bodies.json";

    /** What a source has to say of a body; the rest is recalled, and not shown to companies. */
    private static final Set<String> SOURCED = Set.of("name", "does", "kinds");

    @Bean
    ObligationFacts obligationFacts(ObligationOverviews obligations, CurrentCatalogue catalogue, JsonMapper json) {
        return new ObligationFacts(obligations, catalogue, accreditedBodies(json));
    }

    /** The file of accredited bodies in reference data. */
    record BodiesFile(Announced list, List<Row> bodies) {

        record Row(Wording name, Work does, List<String> kinds, String source, Set<String> seen) {}
    }

    static AccreditedBodies accreditedBodies(JsonMapper json) {
        try (var file = FactsConfiguration.class.getResourceAsStream(BODIES)) {
            var read = json.readValue(file, BodiesFile.class);
            return new AccreditedBodies(
                    read.list(),
                    read.bodies().stream()
                            .filter(row -> row.seen().containsAll(SOURCED))
                            .map(row -> new Body(row.name(), row.does(), row.kinds(), row.source()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    EditionConsultations editionConsultations(CurrentCatalogue catalogue) {
        return new EditionConsultations(() -> catalogue.get().editions().values());
    }
}
