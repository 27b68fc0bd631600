package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code api/proofs.js}: which kinds of proof a person chooses from. */
class ProofKindsScriptTest {

    @RegisterExtension
    final ScriptRun run = new ScriptRun("import { PROOF_KINDS, proofKindsOf } from '/web/api/proofs.js';", "");

    @Test
    void offerNoSalesLicenceForEquipment() {
        assertThat(run.report("""
            report(PROOF_KINDS.filter(kind => !proofKindsOf('CNE-01').includes(kind)));\
            """)).isEqualTo("[\"SALES_LICENCE\"]");
        assertThat(run.report("report(PROOF_KINDS.length - proofKindsOf('SCP-02').length);"))
                .isEqualTo("0");
    }
}
