package io.certwatch.catalogue.register;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.importjob.ImportAttempts;
import io.certwatch.importjob.ImportRun;
import io.certwatch.importjob.ImportSteps;
import io.certwatch.importjob.Phase;
import io.certwatch.platform.text.Sentence;
import io.certwatch.tabular.BrokenReader;

/** Checks a list, then applies it, unless it would change nothing or is held. */
record ProcessList(AppliedBefore appliedBefore, CheckList checkList, ApplyList applyList)
        implements ImportSteps<CertificateList> {

    private static final int BROKEN_READERS = 3;

    @Override
    public void process(ImportRun<CertificateList> run) throws BrokenReader {
        if (run.now().phase() == Phase.CHECKING) {
            check(run);
            if (run.now().phase() == Phase.STORING) run.begin(Phase.STORING);
        }
        if (run.now().phase() == Phase.STORING) applyList.apply(run);
    }

    private void check(ImportRun<CertificateList> run) throws BrokenReader {
        var before = appliedBefore.recognise(run.now());
        if (before.isPresent()) run.go(_ -> before.get());
        else checkList.check(run);
    }

    @Override
    public Sentence reason(Throwable interruption) {
        return interruption instanceof BrokenReader broken
                ? ProblemText.of("problem.unreadable", broken.reason())
                : ImportSteps.super.reason(interruption);
    }

    @Override
    public int attempts(Throwable interruption) {
        return interruption instanceof BrokenReader ? BROKEN_READERS : ImportAttempts.MOST;
    }
}
