import unittest

from check_forbidden import check
from house import findings_in


def findings(path, text):
    return findings_in(check, {path: "first line\n" + text})


class Forbidden(unittest.TestCase):
    def test_ordinary_text_passes(self):
        for path, text in [("server/src/app/serve.cpp", 'route("/api/work/{id}/home/")'),
                           ("server/tests/support/test_store.cpp", 'fresh("/tmp/wedka")'),
                           ("docs/capabilities/todo.md", "A TODO belongs into an issue."),
                           ("web/tests/ui/list.test.tsx", "expect(node.innerHTML)"),
                           ("web/node_modules/x/y.ts", "node.innerHTML = text"),
                           ("web/package-lock.json", '"sha512-TODO"')]:
            self.assertEqual(findings(path, text), [], path)

    def test_a_path_of_a_machine_is_seen(self):
        for path in ["run", "server/src/app/serve.cpp", "docs/guide/konta.md", "web/vite.config.ts"]:
            for text in ['"/work/main/x"', "cd /home/anna", "'/tmp/wedka.log'"]:
                self.assertEqual(len(findings(path, text)), 1, path)
        self.assertEqual(len(findings("server/tests/support/test_store.cpp", "/home/anna")), 1)

    def test_html_and_notes_are_seen(self):
        self.assertEqual(len(findings("web/src/ui/page.tsx", "<p dangerouslySetInnerHTML={{ __html: text }} />")), 1)
        self.assertEqual(len(findings("web/src/ui/page.tsx", "node.innerHTML = text")), 1)
        self.assertIn("edge.cpp:2: TODO", findings("server/src/platform/edge.cpp", "// TODO later")[0])
        self.assertEqual(len(findings("web/src/main.tsx", "// FIXME")), 1)
