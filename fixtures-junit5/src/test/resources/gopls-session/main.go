// Plays an editor: drives gopls through one session over stdio and prints, line by line, what an engineer would see.
// Arguments: the folder, and the file in it whose diagnostics end the session.
// It waits for what gopls says, never for a time; whoever runs it sets the deadline.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

type message struct {
	ID     *json.RawMessage `json:"id,omitempty"`
	Method string           `json:"method,omitempty"`
	Params json.RawMessage  `json:"params,omitempty"`
	Result json.RawMessage  `json:"result,omitempty"`
}

type published struct {
	URI         string `json:"uri"`
	Diagnostics []struct {
		Message string `json:"message"`
		Range   struct {
			Start struct {
				Line int `json:"line"`
			} `json:"start"`
		} `json:"range"`
	} `json:"diagnostics"`
}

type editor struct {
	in     io.Writer
	out    *bufio.Reader
	lastID int
}

func (e *editor) send(method string, id int, params interface{}) error {
	m := map[string]interface{}{"jsonrpc": "2.0", "method": method}
	if params != nil {
		m["params"] = params
	}
	if id > 0 {
		m["id"] = id
	}
	return e.write(m)
}

func (e *editor) write(value interface{}) error {
	body, err := json.Marshal(value)
	check(err)
	_, err = fmt.Fprintf(e.in, "Content-Length: %d\r\n\r\n%s", len(body), body)
	return err
}

// read returns the next message; io.EOF when gopls has gone.
func (e *editor) read() (message, error) {
	length := 0
	for {
		line, err := e.out.ReadString('\n')
		if err != nil {
			return message{}, err
		}
		line = strings.TrimSpace(line)
		if line == "" {
			break
		}
		if strings.HasPrefix(line, "Content-Length: ") {
			length, err = strconv.Atoi(strings.TrimPrefix(line, "Content-Length: "))
			check(err)
		}
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(e.out, body); err != nil {
		return message{}, err
	}
	var m message
	check(json.Unmarshal(body, &m))
	return m, nil
}

// until reads messages, answers the questions of gopls with null, and stops at the wanted one.
func (e *editor) until(wanted func(message) bool) error {
	for {
		m, err := e.read()
		if err != nil {
			return err
		}
		if m.Method != "" && m.ID != nil {
			if err := e.write(map[string]interface{}{"jsonrpc": "2.0", "id": m.ID, "result": nil}); err != nil {
				return err
			}
		}
		if m.Method == "window/showMessage" {
			var shown struct {
				Message string `json:"message"`
			}
			check(json.Unmarshal(m.Params, &shown))
			fmt.Printf("message: %s\n", oneLine(shown.Message))
		}
		if wanted(m) {
			return nil
		}
	}
}

func (e *editor) ask(method string, params interface{}) error {
	e.lastID++
	id := strconv.Itoa(e.lastID)
	if err := e.send(method, e.lastID, params); err != nil {
		return err
	}
	return e.until(func(m message) bool { return m.Method == "" && m.ID != nil && string(*m.ID) == id })
}

// session opens main.go of the folder and waits for what gopls says about the awaited file.
func (e *editor) session(folder, awaited string) error {
	root := "file://" + folder
	file := filepath.Join(folder, "main.go")
	text, err := os.ReadFile(file)
	check(err)
	if err := e.ask("initialize", map[string]interface{}{
		"processId": os.Getpid(), "rootUri": root, "capabilities": map[string]interface{}{},
		"workspaceFolders": []interface{}{map[string]string{"uri": root, "name": "work"}},
	}); err != nil {
		return err
	}
	if err := e.send("initialized", 0, map[string]interface{}{}); err != nil {
		return err
	}
	if err := e.send("textDocument/didOpen", 0, map[string]interface{}{"textDocument": map[string]interface{}{
		"uri": "file://" + file, "languageId": "go", "version": 1, "text": string(text)}}); err != nil {
		return err
	}
	diagnosed := func(m message) bool {
		return m.Method == "textDocument/publishDiagnostics" && tell(m) == "file://"+filepath.Join(folder, awaited)
	}
	if err := e.until(diagnosed); err != nil {
		return err
	}
	if err := e.ask("shutdown", nil); err != nil {
		return err
	}
	return e.send("exit", 0, nil)
}

// tell prints the diagnostics and returns the URI of the file that they are about.
func tell(m message) string {
	var p published
	check(json.Unmarshal(m.Params, &p))
	for _, d := range p.Diagnostics {
		fmt.Printf("diagnostic: %s:%d: %s\n", filepath.Base(p.URI), d.Range.Start.Line+1, oneLine(d.Message))
	}
	return p.URI
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "session:", err)
		os.Exit(3)
	}
}

// run starts gopls, plays one session, and says whether gopls took part to the end.
func run(folder, awaited string) bool {
	gopls := exec.Command("gopls", "serve")
	gopls.Stderr = os.Stderr
	in, err := gopls.StdinPipe()
	check(err)
	out, err := gopls.StdoutPipe()
	check(err)
	check(gopls.Start())
	e := &editor{in: in, out: bufio.NewReader(out)}
	brokenOff := e.session(folder, awaited)
	if brokenOff == nil {
		_, brokenOff = io.Copy(io.Discard, e.out)
	}
	if err := gopls.Wait(); err != nil {
		fmt.Printf("wait: %v\n", err)
	}
	fmt.Printf("exit code: %d\n", gopls.ProcessState.ExitCode())
	return brokenOff == nil
}

// main restarts gopls, as editors do, while it breaks off; five starts are for ever.
func main() {
	starts := 1
	for !run(os.Args[1], os.Args[2]) && starts < 5 {
		starts++
	}
	fmt.Printf("starts: %d\n", starts)
}
