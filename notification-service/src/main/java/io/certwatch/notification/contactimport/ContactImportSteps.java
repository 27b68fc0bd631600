package io.certwatch.notification.contactimport;

import io.certwatch.importjob.ImportRun;
import io.certwatch.importjob.ImportSteps;
import io.certwatch.importjob.Originals;
import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.spreadsheet.ReaderLost;

/** How the import of a list of contacts is processed. */
record ContactImportSteps(Originals originals, ProcessContactFile processContactFile)
        implements ImportSteps<ContactFile> {

    @Override
    public void process(ImportRun<ContactFile> run) {
        originals.onDisk(run.now().original().sha256(), path -> processContactFile.process(path, run));
    }

    @Override
    public Sentence reason(Throwable interruption) {
        return interruption instanceof ReaderLost lost
                ? UnreadableContacts.words(lost)
                : ImportSteps.super.reason(interruption);
    }
}
