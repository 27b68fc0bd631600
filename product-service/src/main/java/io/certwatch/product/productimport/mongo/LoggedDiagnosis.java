package io.certwatch.product.productimport.mongo;

import com.mongodb.MongoException;
import io.certwatch.product.product.StaleProduct;
import io.certwatch.product.productimport.Diagnosis;
import io.certwatch.product.productimport.Import;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
final class LoggedDiagnosis implements Diagnosis {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedDiagnosis.class);

    @Override
    public String of(Import broken, Throwable by) {
        LOG.warn("Work on import {} broke off while it was {}", broken.id(), broken.phase(), by);
        for (@Nullable Throwable cause = by; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known != null) return known;
        }
        return "something unexpected happened, of which the log tells more under its id";
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case MongoException _ -> "the database could not be reached or did not do what it was asked";
            case StaleProduct _ -> "its products were changed by somebody else at the same moment";
            case OutOfMemoryError _ -> "there was not enough memory";
            case FileSystemException file -> "the disk failed: " + file.getReason();
            case IOException disk -> "the disk failed: " + disk.getMessage();
            default -> null;
        };
    }
}
