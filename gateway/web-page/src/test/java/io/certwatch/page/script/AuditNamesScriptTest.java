package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code pages/audit/names.js}: what records name by ids, as people call it. */
class AuditNamesScriptTest {

    private static final String IMPORTS = """
        import { ObjectNames } from '/web/pages/audit/names.js';
        import { readSession } from '/web/core/session.js';\
        """;
    private static final String GIVEN = """
        const signIn = role => {
          server.answers['/api/session'] = { subject: 's', name: 'Li Na', company: 'demo', roles: [role] };
          return readSession();
        };
        server.answers['/api/contacts'] = { items: [{ id: 'c-1', name: 'Zhang San', vendor: 'acme' }] };
        server.answers['/api/webhooks'] = { items: [{ id: 'w-1', url: 'https://erp', description: null }, { id: 'w-2', url: 'https://b', description: 'PLM' }] };
        server.answers['/api/vendors'] = { items: [{ vendor: 'acme', name: { zh: null, en: 'Acme Ltd' } }] };
        const asked = () => server.asked.filter(call => !call.includes('session')).map(call => call.split('?')[0]);\
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void readsOnceWhatTheRecordsAreAbout() {
        assertThat(run.report("""
            await signIn('member');
            const names = new ObjectNames();
            await names.learn([{ operation: 'changeContact' }, { operation: 'putProduct' }]);
            await names.learn([{ operation: 'removeContact' }, { operation: 'testWebhook' }, { operation: 'putVendor' }]);
            report([
              names.of('testContact', 'c-1'), names.of('testContact', 'gone'), names.of('putProduct', 'c-1'),
              names.of('changeWebhook', 'w-1'), names.of('changeWebhook', 'w-2'), names.of('putVendor', 'acme'),
              asked(),
            ]);\
            """)).isEqualTo("""
                ["Zhang San","","","https://erp","PLM","Acme Ltd",["GET /api/contacts","GET /api/webhooks","GET /api/vendors"]]\
                """);
    }

    /** An operator reads the records, but not the contacts. */
    @Test
    void asksForNothingThatIsRefused() {
        assertThat(run.report("""
            await signIn('operator');
            const names = new ObjectNames();
            await names.learn([{ operation: 'changeContact' }]);
            report([names.of('changeContact', 'c-1'), asked()]);\
            """)).isEqualTo("""
                ["",[]]\
                """);
    }

    @Test
    void recordsAreShownWithoutNamesWhileAServiceIsAway() {
        assertThat(run.report("""
            await signIn('member');
            const names = new ObjectNames();
            await names.learn([{ operation: 'revokeApiKey' }]);
            report(names.of('revokeApiKey', 'k-1'));\
            """)).isEqualTo("\"\"");
    }
}
