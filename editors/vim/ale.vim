" Vim 与 ALE：写进 vimrc · Vim with ALE: into your vimrc
filetype plugin on
packadd! ale

" ALE 按字节数列，服务器按字数：汉字行里，悬停会看错地方，修改会写错地方。所以只留问题和全文件夹查找。
" ALE counts bytes where the server counts characters: in Chinese lines hover would look at the wrong word, and an edit
" would be written into the wrong place. So only problems and the symbols of the folder are left on.
let s:off = {}
for s:feature in ['code-actions', 'completion', 'definition', 'formatting', 'hover', 'references', 'rename']
  let s:off[s:feature] = v:false
endfor

for s:kind in ['text', 'markdown']
  call ale#linter#Define(s:kind, {
  \   'name': 'gongwen', 'lsp': 'stdio',
  \   'executable': 'gongwen', 'command': '%e server',
  \   'project_root': {buffer -> expand('#' . buffer . ':p:h')},
  \   'initialization_options': {'features': s:off},
  \ })
endfor
let g:ale_linters = {'text': ['gongwen'], 'markdown': ['gongwen']}
let g:ale_set_highlights = 0
let g:ale_virtualtext_cursor = 'disabled'  " 问题写在最下一行 · problems are told in the last line
let [g:ale_sign_error, g:ale_sign_warning, g:ale_sign_info] = ['E', 'W', 'i']
set signcolumn=yes linebreak
