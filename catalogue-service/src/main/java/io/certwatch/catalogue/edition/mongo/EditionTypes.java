package io.certwatch.catalogue.edition.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.edition.Criterion;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.source.Arrival;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Comparison;
import io.certwatch.platform.mongo.StoredAs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How the types in an edition are stored that the driver cannot store by itself. */
final class EditionTypes {

    private EditionTypes() {}

    static MongoDatabase in(MongoDatabase database) {
        return StoredAs.in(
                database,
                StoredAs.text(EditionId.class, EditionId::value, EditionId::new),
                new StoredAs<>(Criterion.class, CriterionForm.class, CriterionForm::of, CriterionForm::toCriterion),
                new StoredAs<>(Arrival.class, Document.class, EditionTypes::ofArrival, EditionTypes::readArrival));
    }

    /** A criterion without its quantity, which is parsed again. */
    public record CriterionForm(String parameter, Bilingual label, Comparison comparison, String quantity) {

        static CriterionForm of(Criterion criterion) {
            return new CriterionForm(
                    criterion.parameter(), criterion.label(), criterion.comparison(), criterion.written());
        }

        Criterion toCriterion() {
            return Criterion.of(parameter, label, comparison, quantity);
        }
    }

    private static Document ofArrival(Arrival arrival) {
        return new Document("way", arrival.way().name())
                .append("name", arrival.name())
                .append("check", arrival.check())
                .append("headers", ofHeaders(arrival.headers()));
    }

    /** Null counts as uploaded. */
    private static Arrival readArrival(@Nullable Document arrival) {
        if (arrival == null) return Arrival.UPLOADED;
        return new Arrival(
                Arrival.Way.valueOf(arrival.getString("way")),
                arrival.getString("name"),
                arrival.getString("check"),
                readHeaders(arrival.getList("headers", Document.class)));
    }

    /** A list, because names may contain characters that field names may not. */
    private static List<Document> ofHeaders(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .map(header -> new Document("name", header.getKey()).append("values", header.getValue()))
                .toList();
    }

    private static Map<String, List<String>> readHeaders(List<Document> documents) {
        var headers = new HashMap<String, List<String>>();
        documents.forEach(header -> headers.put(header.getString("name"), header.getList("values", String.class)));
        return headers;
    }
}
