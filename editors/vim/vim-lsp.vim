" Vim 与 vim-lsp：写进 vimrc · Vim with vim-lsp: into your vimrc
autocmd User lsp_setup call lsp#register_server({
\   'name': 'gongwen',
\   'cmd': {info -> ['gongwen', 'server']},
\   'allowlist': ['text', 'markdown'],
\ })
autocmd User lsp_buffer_enabled setlocal omnifunc=lsp#complete signcolumn=yes
