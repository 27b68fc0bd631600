package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/law}: the shipped law on the page, and in the form of a steward. */
class LawPageScriptTest {

    private static final Path SHIPPED =
            Path.of("../../infra/reference-data/src/main/resources/certwatch/reference/laws.json");

    /** The shipped form leaves out what is empty; the API does not. */
    private static final String AS_THE_API_GIVES_IT = """
        const range = one => one && { least: null, most: null, ...one };
        const ranges = ({ fineCny, personsFineCny }) => ({ fineCny: range(fineCny), personsFineCny: range(personsFineCny) });
        const tier = one => whole({ when: null, unlawfulIncomeFromCny: null, unlawfulIncomeBelowCny: null, fineCny: null, fineTimesIncome: null,
          fineTimesPurchasePrice: null, personsFineCny: null, optional: false, serious: false, measures: [], ...one });
        const whole = one => ({ ...one, ...ranges(one) });
        const provision = one => ({ article: null, who: null, note: null, concerns: [], sanctions: null, alsoSanctions: [], raisedBy: null,
          introduced: false, measures: [], confidence: null, ...one, tiers: (one.tiers ?? []).map(tier) });
        const api = one => ({ commentsUntil: null, effective: null, supersedes: null, excerpt: false, situations: [], seeAlso: [], ...one,
          provisions: one.provisions.map(provision) });
        """;

    private static final String PARTS = "import { provisionView, situations } from '/web/pages/law/parts.js';";
    private static final String FORM = "import { fieldsOf, formOf } from '/web/pages/law/form-values.js';";

    @RegisterExtension
    final ScriptRun run = new ScriptRun();

    @Test
    void aSituationLeadsToDutyPenaltyAndGraveConsequences() {
        assertThat(report(PARTS, """
            const law = api(shipped.find(({ id }) => id === 'csl-2025'));
            const view = key => provisionView(law, law.provisions.find(one => one.key === key));
            const leads = (text, ...keys) => keys.map(key => text.includes(`law/csl-2025#${key}`));
            report([
              ...leads(situations(law), 'product-security-duty', 'product-security-penalty', 'credit-record', 'mitigation'),
              ...leads(view('product-security-duty'), 'product-security-penalty'),
              ...leads(view('product-security-penalty'), 'product-security-duty', 'severe-consequences-penalty'),
              ...leads(view('certification-penalty'), 'severe-consequences-penalty'),
            ]);\
            """)).isEqualTo("[true,true,true,true,true,true,true,false]");
    }

    @Test
    void everyProvisionOfEveryTextIsDrawn() {
        assertThat(report(PARTS, """
            const broken = shipped.map(api).flatMap(law => law.provisions.filter(one => {
              const text = provisionView(law, one);
              return text.includes('undefined') || text.includes('[object') || !text.includes(one.summary.zh) && !text.includes(one.summary.en);
            }).map(one => one.key));
            report(broken);\
            """)).isEqualTo("[]");
    }

    @Test
    void everyProvisionNamesTheOfficialTextAndHowSureThatPageIs() {
        assertThat(report(PARTS, """
            const official = ({ sources }) => sources.find(({ nature }) => nature === 'OFFICIAL');
            const without = shipped.map(api).flatMap(law => law.provisions.filter(one => {
              const text = provisionView(law, one);
              return !text.includes(official(law).address) || !text.includes(`confidence.${official(law).confidence}`);
            }));
            const law = api(shipped[0]);
            const nowhere = provisionView({ ...law, sources: [] }, law.provisions[0]).includes('official.none');
            report([without.length, nowhere]);\
            """)).isEqualTo("[0,true]");
    }

    /** What the form cannot hold would be lost when a steward saves. */
    @Test
    void theFormOfAStewardKeepsEverything() {
        assertThat(report(FORM, """
            const sorted = value => Array.isArray(value) ? value.map(sorted) : value !== null && typeof value === 'object'
              ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])])) : value;
            const known = one => ({ ...one, standards: one.standards.map(standard => ({ confidence: null, effective: null, ...standard })) });
            const differing = shipped.map(api).map(known).filter(law =>
              JSON.stringify(sorted(formOf(fieldsOf(law)))) !== JSON.stringify(sorted(law)));
            report(differing.map(({ id }) => id));\
            """)).isEqualTo("[]");
    }

    private String report(String imports, String script) {
        try {
            return run.report(
                    imports,
                    "const shipped = " + Files.readString(SHIPPED) + ".versions;\n" + AS_THE_API_GIVES_IT + script);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
