package org.duizhao.model;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** The witnesses of an edition, in the manifest's order; each, and each of its texts, is found at once. Immutable. */
public final class Witnesses extends AbstractList<Witness> implements RandomAccess {

    private final List<Witness> inOrder;
    private final Map<String, Witness> bySiglum = new HashMap<>();
    private final Map<String, Map<String, WitnessText>> textsBySiglum = new HashMap<>();

    private Witnesses(List<Witness> inOrder) {
        this.inOrder = List.copyOf(inOrder);
        for (Witness witness : inOrder) {
            if (bySiglum.putIfAbsent(witness.siglum(), witness) == null) {
                Map<String, WitnessText> byPart = new HashMap<>();
                witness.texts().forEach(t -> byPart.putIfAbsent(t.part(), t));
                textsBySiglum.put(witness.siglum(), byPart);
            }
        }
    }

    /** @param witnesses of two with one siglum, which is an error of the manifest, the first is found */
    public static Witnesses of(List<Witness> witnesses) {
        return new Witnesses(witnesses);
    }

    public Optional<Witness> witness(String siglum) {
        return Optional.ofNullable(bySiglum.get(siglum));
    }

    /** What a witness has for a part; nothing where there is no such witness either. */
    public Optional<WitnessText> text(String siglum, String part) {
        return Optional.ofNullable(textsBySiglum.getOrDefault(siglum, Map.of()).get(part));
    }

    @Override
    public Witness get(int index) {
        return inOrder.get(index);
    }

    @Override
    public int size() {
        return inOrder.size();
    }
}
