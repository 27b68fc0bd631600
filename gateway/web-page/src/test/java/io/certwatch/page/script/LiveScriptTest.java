package io.certwatch.page.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code core/live.js}: server-sent events of the services. */
class LiveScriptTest {

    private static final String IMPORTS = "import { listen, soon } from '/web/core/live.js';";
    private static final String GIVEN = """
        const told = [];
        const hear = name => (event, type) => told.push(name + ':' + (event?.type ?? type));
        const event = type => ({ data: JSON.stringify({ type }), lastEventId: '1' });
        const page = new AbortController();
        """;

    @RegisterExtension
    final ScriptRun run = new ScriptRun(IMPORTS, GIVEN);

    @Test
    void listenersShareAStreamAndHearWhatIsTheirs() {
        assertThat(run.report("""
            listen('obligations', hear('o'), page.signal);
            listen('assessments', hear('a'), page.signal);
            streams[0].say('message', event('io.certwatch.product.obligation.opened.v1'));
            streams[0].say('message', event('io.certwatch.product.assessment.changed.v1'));
            report([streams.length, ...told]);\
            """))
                .isEqualTo(
                        "[1,\"o:io.certwatch.product.obligation.opened.v1\",\"a:io.certwatch.product.assessment.changed.v1\"]");
    }

    @Test
    void closesTheStreamWhenNobodyListensAnyMore() {
        assertThat(run.report("""
            const other = new AbortController();
            listen('alerts', hear('1'), page.signal);
            listen('alerts', hear('2'), other.signal);
            page.abort();
            streams[0].say('message', event('x'));
            const before = streams[0].readyState;
            other.abort();
            report([before, streams[0].readyState, ...told]);\
            """)).isEqualTo("[1,2,\"2:x\"]");
    }

    @Test
    void connectsAgainAfterLongerAndLongerPausesAndTellsOfTheGap() {
        assertThat(run.report("""
            listen('editions', hear('e'), page.signal);
            const pauses = [];
            for (let i = 0; i < 8; i += 1) {
              streams.at(-1).refuse();
              const [opened, begun] = [streams.length, clock.now];
              while (streams.length === opened) clock.pass(1000);
              pauses.push((clock.now - begun) / 1000);
            }
            streams.at(-1).say('open');
            streams.at(-1).refuse();
            const [opened, begun] = [streams.length, clock.now];
            while (streams.length === opened) clock.pass(1000);
            report([...pauses, (clock.now - begun) / 1000, ...told]);\
            """)).isEqualTo("[15,30,60,120,240,480,600,600,15,\"e:gap\"]");
    }

    @Test
    void tellsOfNoGapWhenTheBrowserGoesOnWhereItWas() {
        assertThat(run.report("""
            listen('editions', hear('e'), page.signal);
            streams[0].say('open');
            streams[0].say('message', event('x'));
            streams[0].say('error');
            streams[0].say('open');
            report(told);\
            """)).isEqualTo("[\"e:x\"]");
    }

    @Test
    void followsTheNamedEventsOfAStreamOfItsOwn() {
        assertThat(run.report("""
            listen('/api/imports/1/events', hear('i'), page.signal, { types: ['progress', 'end'] });
            streams[0].say('progress', {});
            streams[0].say('message', event('x'));
            streams[0].say('end', {});
            report([streams[0].path, ...told]);\
            """)).isEqualTo("[\"/api/imports/1/events\",\"i:progress\",\"i:end\"]");
    }

    @Test
    void aTabThatDoesNotReadHearsTheOneThatDoes() {
        assertThat(run.report("""
            navigator.locks = { request: (name, { ifAvailable }, run) => ifAvailable ? Promise.resolve(run(null)) : new Promise(() => {}) };
            listen('alerts', hear('a'), page.signal);
            for (let i = 0; i < 10; i += 1) await null;
            const name = JSON.stringify(['certwatch-live /api/alerts/events?start=LATEST', null, null]);
            new BroadcastChannel(name).postMessage({ type: 'message', data: JSON.stringify({ type: 'x' }) });
            report([streams.length, ...told]);\
            """)).isEqualTo("[0,\"a:x\"]");
    }

    @Test
    void aTabThatTakesOverTellsThatSomethingMayBeMissing() {
        assertThat(run.report("""
            let takeOver;
            navigator.locks = { request: (name, options, run) =>
              options.ifAvailable ? Promise.resolve(run(null)) : new Promise(resolve => { takeOver = () => resolve(run({})); }) };
            listen('alerts', hear('a'), page.signal);
            for (let i = 0; i < 10; i += 1) await null;
            takeOver();
            streams[0].say('open');
            report(told);\
            """)).isEqualTo("[\"a:gap\"]");
    }

    @Test
    void runsATaskSoonAfterTheLastCallAndNowAndThenDuringMany() {
        assertThat(run.report("""
            const runs = [];
            const call = soon(() => runs.push(clock.now), 300);
            call();
            clock.pass(200);
            call();
            clock.pass(1000);
            const afterTwo = [...runs];
            const begun = clock.now;
            for (let i = 0; i < 40; i += 1) {
              call();
              clock.pass(100);
            }
            report([afterTwo, runs[1] - begun, runs.length]);\
            """)).isEqualTo("[[500],3000,2]");
    }

    @Test
    void runsNothingAfterThePageWasLeft() {
        assertThat(run.report("""
            const call = soon(() => told.push('run'), 300, page.signal);
            call();
            page.abort();
            clock.pass(1000);
            report(told);\
            """)).isEqualTo("[]");
    }
}
