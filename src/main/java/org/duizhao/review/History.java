package org.duizhao.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is, what was before, and what was undone. Immutable.
 *
 * @param past former states, the oldest first
 * @param future states undone, the next to do again last
 */
public record History<T>(List<T> past, T now, List<T> future) {

    public History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    /** A beginning. */
    public static <T> History<T> of(T now) {
        return new History<>(List.of(), now, List.of());
    }

    /** One step on; what was undone cannot be done again after that. */
    public History<T> then(T next) {
        return new History<>(plus(past, now), next, List.of());
    }

    /** One step back; nothing at the beginning. */
    public Optional<History<T>> undone() {
        return past.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new History<>(past.subList(0, past.size() - 1), past.get(past.size() - 1), plus(future, now)));
    }

    /** One step forth again; nothing where nothing was undone. */
    public Optional<History<T>> redone() {
        return future.isEmpty()
                ? Optional.empty()
                : Optional.of(new History<>(
                        plus(past, now), future.get(future.size() - 1), future.subList(0, future.size() - 1)));
    }

    private static <T> List<T> plus(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
