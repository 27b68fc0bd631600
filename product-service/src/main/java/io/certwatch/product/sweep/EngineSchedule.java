package io.certwatch.product.sweep;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives this instance's sign of life every ten seconds; an instance that is silent for a minute has stopped. */
@Component
class EngineSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(EngineSchedule.class);

    private final FollowEngine engine;

    EngineSchedule(FollowEngine engine) {
        this.engine = engine;
    }

    @Scheduled(fixedDelay = 10_000)
    void beat() {
        try {
            engine.beat();
        } catch (MongoException away) {
            LOG.warn("Cannot tell the version of the engine, will retry: {}", away.getMessage());
        }
    }
}
