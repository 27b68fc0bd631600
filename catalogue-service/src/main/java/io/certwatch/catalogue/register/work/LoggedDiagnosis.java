package io.certwatch.catalogue.register.work;

import io.certwatch.catalogue.register.Diagnosis;
import io.certwatch.catalogue.register.ListImport;
import io.certwatch.platform.work.BrokenWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
final class LoggedDiagnosis implements Diagnosis {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedDiagnosis.class);

    @Override
    public String of(ListImport broken, Throwable by) {
        LOG.warn("Import {} was interrupted in phase {}", broken.id(), broken.phase(), by);
        return BrokenWork.reason(by);
    }
}
