package io.certwatch.product.inventory.mongo;

import static io.certwatch.product.aggregate.ProductFixture.aFirewall;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.decision.AuthorFixture;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.checklist.ReadChecklist;
import io.certwatch.product.checklist.TemplateTopic;
import io.certwatch.product.checklist.Templates;
import io.certwatch.product.inventory.RegisterProducts;
import io.certwatch.product.inventory.Summaries;
import io.certwatch.product.inventory.Summary;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeptCountsIT extends ServiceIT {

    private static final String COMPANY = "demo";
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final int WRITERS = 4;
    private static final int WRITES = 12;

    @Autowired
    private RegisterProducts register;

    @Autowired
    private Summaries summaries;

    @Autowired
    private ReadChecklist checklist;

    @Autowired
    private Templates templates;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
        new TemplateTopic(templates).shipped();
    }

    private void register(String sku) {
        register.register(COMPANY, AuthorFixture.LI, List.of(aFirewall(sku)));
    }

    private Summary kept() {
        return summaries.countProducts(COMPANY, null).summary(TODAY);
    }

    private Summary counted() {
        return new MongoSummaries(database).countProducts(COMPANY, null).summary(TODAY);
    }

    /** Nothing but the memory can tell of products that somebody removed behind the back of the service. */
    @Test
    void countsAreKeptWhileNothingIsWritten() {
        register("FW-1");
        var summary = kept();
        var items = checklist.summary(COMPANY);
        database.getCollection("products").deleteMany(new Document());

        assertThat(kept()).isEqualTo(summary).isNotEqualTo(counted());
        assertThat(checklist.summary(COMPANY)).isEqualTo(items);

        register("FW-2");
        register("FW-3");
        assertThat(checklist.summary(COMPANY).total().open())
                .isGreaterThan(items.total().open());
        assertThat(kept()).isEqualTo(counted());
        assertThat(kept().products()).isEqualTo(2);
    }

    @Test
    void whoHasWrittenFindsItCountedWhileOthersWrite() throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = IntStream.range(0, WRITERS)
                    .<Callable<Long>>mapToObj(writer -> () -> write("W" + writer + "-"))
                    .toList();
            for (var wrong : threads.invokeAll(writers)) assertThat(wrong.get()).isZero();
        }
        assertThat(kept()).isEqualTo(counted());
        assertThat(kept().products()).isEqualTo(WRITERS * WRITES);
        assertThat(kept()).isEqualTo(counted());
    }

    /** Counts how often fewer products were counted than this writer alone had registered, or than it saw before. */
    private long write(String prefix) {
        long wrong = 0;
        long seen = 0;
        for (var number = 1; number <= WRITES; number++) {
            register(prefix + number);
            var products = kept().products();
            if (products < Math.max(number, seen + 1)) wrong++;
            seen = products;
        }
        return wrong;
    }
}
