package io.certwatch.catalogue.edition.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.edition.Criterion;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.originals.mongo.ArrivalDocument;
import io.certwatch.catalogue.source.Arrival;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Comparison;
import io.certwatch.platform.mongo.StoredAs;
import org.bson.Document;

/** How the types in an edition are stored that the driver cannot store by itself. */
final class EditionTypes {

    private EditionTypes() {}

    static MongoDatabase in(MongoDatabase database) {
        return StoredAs.in(
                database,
                StoredAs.text(EditionId.class, EditionId::value, EditionId::new),
                new StoredAs<>(Criterion.class, CriterionForm.class, CriterionForm::of, CriterionForm::toCriterion),
                new StoredAs<>(Arrival.class, Document.class, ArrivalDocument::of, ArrivalDocument::read));
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
}
