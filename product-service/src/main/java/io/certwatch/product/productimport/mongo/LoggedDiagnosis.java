package io.certwatch.product.productimport.mongo;

import io.certwatch.platform.work.BrokenWork;
import io.certwatch.product.product.StaleProduct;
import io.certwatch.product.productimport.Diagnosis;
import io.certwatch.product.productimport.Import;
import io.certwatch.tabular.spreadsheet.ReaderLost;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
final class LoggedDiagnosis implements Diagnosis {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedDiagnosis.class);

    @Override
    public String of(Import broken, Throwable by) {
        LOG.warn("An attempt at import {} failed in phase {}", broken.id(), broken.phase(), by);
        if (by instanceof ReaderLost lost) return lost.reason();
        for (@Nullable Throwable cause = by; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleProduct) return "its products were changed by others at the same time";
        }
        return BrokenWork.reason(by);
    }
}
