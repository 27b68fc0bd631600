package io.certwatch.product.dossier.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.dossier.DossierCompanies;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Finds the companies by what they have stored; each collection has an index that begins with the company. */
@Component
final class MongoDossierCompanies implements DossierCompanies {

    private static final List<String> COLLECTIONS = List.of("products", "profiles", "checklist-items");

    private final MongoDatabase database;

    MongoDossierCompanies(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public List<String> all() {
        var companies = new TreeSet<String>();
        for (var collection : COLLECTIONS) {
            database.getCollection(collection).distinct("company", String.class).forEach(companies::add);
        }
        return new ArrayList<>(companies);
    }
}
