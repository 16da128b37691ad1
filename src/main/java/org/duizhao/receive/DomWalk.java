package org.duizhao.receive;

import org.w3c.dom.Node;

/** Walks a tree without recursion, so that no depth of nesting can exhaust the stack. */
final class DomWalk {

    /** What is done with the nodes in the order of the document. */
    interface Visitor {

        /** @return whether to go to the node's children */
        boolean enter(Node node);

        /** After the children of a node that was entered and gone into. */
        void leave(Node node);
    }

    private DomWalk() {}

    static void walk(Node root, Visitor visitor) {
        Node node = root;
        while (true) {
            boolean inside = visitor.enter(node);
            if (inside && node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            if (inside) {
                visitor.leave(node);
            }
            while (node != root && node.getNextSibling() == null) {
                node = node.getParentNode();
                visitor.leave(node);
            }
            if (node == root) {
                return;
            }
            node = node.getNextSibling();
        }
    }
}
