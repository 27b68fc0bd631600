package io.certwatch.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedWorkTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gathered = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<List<Integer>> commands = new ConcurrentLinkedQueue<>();

    /** The first command ends when the test has seen that the others wait. */
    private List<String> answer(List<Integer> numbers) {
        commands.add(numbers);
        begun.countDown();
        await(gathered);
        if (numbers.contains(13)) {
            throw new IllegalArgumentException("13");
        }
        return numbers.stream().map(String::valueOf).toList();
    }

    @Test
    void worksForAllThatHaveGatheredMeanwhile() throws Exception {
        var shared = new SharedWork<Integer, String>(100, this::answer);
        var answers = ask(shared, 9);
        for (var number = 0; number <= 9; number++) {
            assertThat(answers.get(number).get()).isEqualTo(String.valueOf(number));
        }
        assertThat(commands)
                .hasSize(2)
                .anySatisfy(command -> assertThat(command).hasSize(9));
    }

    @Test
    void takesNoMoreItemsAtOnceThanAllowed() throws Exception {
        var shared = new SharedWork<Integer, String>(4, this::answer);
        for (var answer : ask(shared, 9)) {
            answer.get();
        }
        assertThat(commands).extracting(List::size).containsExactly(1, 4, 4, 1);
    }

    @Test
    void oneThatFailsDoesNotFailTheOthers() throws Exception {
        var shared = new SharedWork<Integer, String>(100, this::answer);
        var answers = ask(shared, 15);
        for (var number = 0; number <= 15; number++) {
            if (number == 13) {
                assertThatThrownBy(answers.get(13)::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCause(new IllegalArgumentException("13"));
            } else {
                assertThat(answers.get(number).get()).isEqualTo(String.valueOf(number));
            }
        }
    }

    /** Number 0 at once, the others while it is worked on. */
    private List<Future<String>> ask(SharedWork<Integer, String> shared, int others) throws Exception {
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var answers = new ArrayList<Future<String>>();
            answers.add(threads.submit(() -> shared.on(0)));
            begun.await();
            var waiting = new ConcurrentLinkedQueue<Thread>();
            IntStream.rangeClosed(1, others)
                    .forEach(number -> answers.add(threads.submit(() -> {
                        waiting.add(Thread.currentThread());
                        return shared.on(number);
                    })));
            while (waiting.size() < others
                    || !waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
            gathered.countDown();
            return answers;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
