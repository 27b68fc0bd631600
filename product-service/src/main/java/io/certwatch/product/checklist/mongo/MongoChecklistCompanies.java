package io.certwatch.product.checklist.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.checklist.ChecklistCompanies;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Finds them by what is stored of them; each collection has an index that begins with the company. */
@Component
final class MongoChecklistCompanies implements ChecklistCompanies {

    private static final List<String> OF_COMPANIES = List.of("products", "profiles");

    private final MongoDatabase database;

    MongoChecklistCompanies(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Collection<String> all() {
        var companies = new TreeSet<String>();
        for (var name : OF_COMPANIES) {
            database.getCollection(name).distinct("company", String.class).into(companies);
        }
        return database.getCollection("checklist-starts")
                .distinct("_id", String.class)
                .into(companies);
    }
}
