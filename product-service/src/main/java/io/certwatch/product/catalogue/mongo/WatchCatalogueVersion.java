package io.certwatch.product.catalogue.mongo;

import com.mongodb.MongoException;
import io.certwatch.product.catalogue.CurrentCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices within a second that another instance has stored a change, or that a new day has begun. */
@Component
class WatchCatalogueVersion {

    private static final Logger LOG = LoggerFactory.getLogger(WatchCatalogueVersion.class);

    private final CurrentCatalogue current;

    WatchCatalogueVersion(CurrentCatalogue current) {
        this.current = current;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        try {
            current.refresh();
        } catch (MongoException away) {
            LOG.warn("Cannot read the version of the catalogue, will retry: {}", away.getMessage());
        }
    }
}
